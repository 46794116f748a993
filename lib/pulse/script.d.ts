// Importing a module with `?script` gives its bundled code as text.
declare module '*?script' {
  export const script: string;
}
