/** Without characters that could steer a terminal: names and texts of collections are other people's. */
export const printable = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, '\uFFFD');
