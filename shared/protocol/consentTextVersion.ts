/** Of the words in which people are asked whether they agree to be observed. Raise it with every change of those words. */
export const consentTextVersion = 1;
