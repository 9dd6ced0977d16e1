/** People's words as a database keeps them: PostgreSQL takes no NUL in a text (https://www.postgresql.org/docs/current/datatype-character.html). */
export const storable = (text: string): string => text.replaceAll('\u0000', '');
