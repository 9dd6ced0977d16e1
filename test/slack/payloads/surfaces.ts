import { answerSurfaces } from './answer-surfaces.ts';
import { digestSurfaces } from './digest-surfaces.ts';
import { evidenceSurfaces } from './evidence-surfaces.ts';
import { noticeSurfaces } from './notice-surfaces.ts';
import { personSurfaces } from './person-surfaces.ts';
import { searchSurfaces } from './search-surfaces.ts';
import type { Surface } from './surface.ts';

/** Everywhere that the desk shows something in Slack. */
export const surfaces: readonly Surface[] = [
  ...answerSurfaces,
  ...evidenceSurfaces,
  ...digestSurfaces,
  ...personSurfaces,
  ...noticeSurfaces,
  ...searchSurfaces,
];
