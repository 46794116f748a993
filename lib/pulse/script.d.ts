// Owns what a module is when it is asked for as a script: its text, bundled. Must not know which.
declare module '*?script' {
  export const script: string;
}
