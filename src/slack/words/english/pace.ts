/** English words for who asks faster than the desk answers. */
export const pace = {
  /** `seconds` is a whole number, at least 1. */
  tooFast: (seconds: number) =>
    seconds < 90
      ? `You have asked a great deal in a short time. Please ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`
      : `You have asked a great deal in a short time. Please ask again in ${Math.ceil(seconds / 60)} minutes.`,
};
