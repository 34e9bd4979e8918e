/** Where on the lobby's page one is asked: what leads there from the top of the page. */
export const consentId = 'consent';
