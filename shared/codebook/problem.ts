/** One thing that is wrong with a document from outside, at the path where it stands (`codes.3.hotkey`). */
export type Problem = { readonly path: string; readonly message: string };
