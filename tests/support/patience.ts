/** How long a test waits for what is to come, in ms: not how long it may take, but when nobody believes in it any more. */
export const waitMs = 60_000;

/** The same for a whole test that follows people through a session. */
export const storyMs = 600_000;
