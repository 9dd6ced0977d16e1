/** A small drawing that stands beside words or is named by its button; it says nothing by itself. */
export const Icon = ({ name }: { name: keyof typeof PATHS }) => (
  <svg className="drawing" viewBox="0 0 20 20" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);

const PATHS = {
  eye: 'M1 10s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6Zm6.4 0a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0',
  lock: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3',
  bolt: 'M11 2 4 11.5h5L8.5 18 16 8.5h-5z',
  dots: 'M4 10h.01M10 10h.01M16 10h.01',
  reply: 'M3 4h14v9H9l-4 4v-4H3z',
  up: 'M6 9v8H3V9zm0 0 4-7c1.5 0 2.3 1 2 2.5L11.5 8H16c1 0 1.7.8 1.5 1.8l-1.2 5.7c-.2.9-.9 1.5-1.8 1.5H6',
  down: 'M14 11V3h3v8zm0 0-4 7c-1.5 0-2.3-1-2-2.5L8.5 12H4c-1 0-1.7-.8-1.5-1.8l1.2-5.7C3.9 3.6 4.6 3 5.5 3H14',
  trash: 'M3 5h14M8 5V3h4v2M5 5l1 12h8l1-12M8.5 8.5v5M11.5 8.5v5',
  copy: 'M7 7h10v10H7zM13 7V3H3v10h4',
  check: 'm4 10.5 4 4 8-9',
  chevron: 'm6 8 4 4 4-4',
  back: 'm12 5-5 5 5 5',
  close: 'M5 5l10 10M15 5 5 15',
  menu: 'M3 5h14M3 10h14M3 15h14',
  code: 'm7 5-5 5 5 5M13 5l5 5-5 5',
  note: 'M10 9v5M10 6h.01M2 10a8 8 0 1 0 16 0 8 8 0 1 0-16 0',
} as const;
