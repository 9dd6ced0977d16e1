import { between, chanceOf, oneOf } from './chance.ts';

/** A file of a simulated article folder. */
export type Piece = { readonly file: string; readonly text: string };

/** The articles that appear on the day: as many stories, of which one channel's edition fills more than one message. */
export const newsOf = (day: number): readonly Piece[] =>
  Array.from({ length: A_DAY }, (_, index) => piece((day - 1) * A_DAY + index + 1));

const piece = (number: number): Piece => {
  const chance = chanceOf(number * 7919);
  const place = placeName(number);
  const sentence = () =>
    `The ${oneOf(chance, BODIES)} of ${place} ${oneOf(chance, DEEDS)} ${Math.floor(between(chance, 20, 900))} ` +
    `${oneOf(chance, THINGS)} ${oneOf(chance, WHERE)} after the ${oneOf(chance, BODIES)} in ${place} ${oneOf(chance, REASONS)}.`;
  const paragraph = () => `${sentence()} ${sentence()}`;
  return {
    file: `${String(number).padStart(3, '0')}_${place.toLowerCase()}.txt`,
    text: `${place} counts what it has\n\n${[paragraph(), paragraph(), paragraph(), paragraph()].join('\n\n')}\n`,
  };
};

/** A name that no other number has. */
const placeName = (number: number): string => {
  const name = [number % 10, Math.floor(number / 10) % 10, Math.floor(number / 100) % 10]
    .map(digit => SYLLABLES[digit])
    .join('');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

const SYLLABLES = ['bar', 'den', 'fol', 'gri', 'hul', 'kes', 'mor', 'nav', 'pel', 'tur'];
const BODIES = ['harbour council', 'water board', 'school committee', 'forestry office', 'ferry company'];
const DEEDS = ['ordered', 'repaired', 'sold', 'inspected', 'painted', 'counted'];
const THINGS = ['cranes', 'bridges', 'lanterns', 'barges', 'benches', 'wells'];
const WHERE = [
  'along the northern quay',
  'behind the old mill',
  'on both banks of the river',
  'near the market',
];
const REASONS = [
  'had published a longer list of them',
  'found most of them in poor repair',
  'voted to spend the money of three winters',
  'asked every household about its needs',
];
const A_DAY = 4;
