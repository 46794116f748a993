// What a module is when it is asked for as a script: its text, bundled.
declare module '*?script' {
  export const script: string;
}
