/** Puts what floats under the element it belongs to, or over it where there is more room, and never beyond the window. */
export const placeBeside = (floating: HTMLElement, beside: HTMLElement): void => {
  const anchor = beside.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = floating;
  const below = anchor.bottom + GAP;
  const fits = below + height + EDGE <= innerHeight || anchor.top < innerHeight / 2;
  const top = fits ? below : anchor.top - GAP - height;
  floating.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
  floating.style.left = `${Math.max(EDGE, Math.min(anchor.left, innerWidth - width - EDGE))}px`;
};

const GAP = 4;
const EDGE = 8;
