/** The parameter `page` in the frame's address: how the page around it came, or was left, as the doorway says. */
export const pageParameterIs = (how: string): boolean =>
  new URLSearchParams(location.search).get('page') === how;
