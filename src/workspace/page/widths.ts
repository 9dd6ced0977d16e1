/** Wide enough for a thread beside the conversation; `frame.css` says the same. */
export const WIDE = '(min-width: 62rem)';

/** Wide enough for the sidebar beside the conversation; below it the sidebar is a drawer. */
export const ROOMY = '(min-width: 44rem)';
