/**
 * What a button is called for who does not see it: the app's own label for that, after what stands on the button when the
 * label does not say it, so that who speaks to the computer can say what they see. Undefined when there is no label.
 */
export const spokenName = (seen: string, label: string | undefined): string | undefined =>
  label === undefined || label.toLowerCase().includes(seen.toLowerCase()) ? label : `${seen}: ${label}`;
