// What a meeting page does during a call: the fixture's page itself is static. Runs in the page's own world.

/** Sends the camera's picture to the page itself; resolves when it is shown. */
export async function sendVideo(): Promise<void> {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, autoplay: true });
  document.querySelector('.tile')?.append(video);
  const camera = await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 240, frameRate: 15 } });
  const here = new RTCPeerConnection();
  const there = new RTCPeerConnection();
  here.onicecandidate = ({ candidate }) => void (candidate && there.addIceCandidate(candidate));
  there.onicecandidate = ({ candidate }) => void (candidate && here.addIceCandidate(candidate));
  there.ontrack = ({ track }) => {
    video.srcObject = new MediaStream([track]);
  };
  for (const track of camera.getTracks()) here.addTrack(track, camera);
  await here.setLocalDescription();
  await there.setRemoteDescription(here.localDescription as RTCSessionDescription);
  await there.setLocalDescription();
  await here.setRemoteDescription(there.localDescription as RTCSessionDescription);
  await new Promise((shown) => video.addEventListener('playing', shown));
}

/** Draws a meter in every frame, writes captions, and now and then changes the title and the address. */
export function writeAndDraw(): void {
  const meter = document.body.appendChild(document.createElement('meter'));
  const draw = (at: number) => {
    meter.value = Math.abs(Math.sin(at / 300));
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
  const captions = document.body.appendChild(document.createElement('p'));
  let word = 0;
  setInterval(() => {
    word += 1;
    const span = captions.appendChild(document.createElement('span'));
    span.textContent = `word ${word} `;
    if (captions.childElementCount > 20) captions.firstElementChild?.remove();
  }, 250);
  setInterval(() => {
    document.title = `Meet: abc-defg-hij, ${word} words`;
  }, 1000);
  setInterval(() => history.replaceState(null, '', `?words=${word}`), 20_000);
}
