import type { Words } from '../words.ts';

/** German words of the area “common”. */
export const common: Words['common'] = {};
