import { createContext } from 'react';

/** Is there a bar above already, that of the pages of whoever is signed in? */
export const BarAbove = createContext(false);
