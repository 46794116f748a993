// Saves a file to the coach's disk: an ordinary download from the page.

/** Milliseconds after which the browser has surely begun reading what it downloads. */
const readBy = 60_000;

/** Offers `content` as a download of that name. Nothing leaves the machine: the address is this page's own memory. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), readBy);
}
