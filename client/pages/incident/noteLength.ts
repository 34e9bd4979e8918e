/** As much as the server takes of what is said about an incident. */
export const noteLength = 2_000;
