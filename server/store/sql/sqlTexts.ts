import type { Kysely } from 'kysely';
import type { Texts } from '../Texts.ts';
import type { Tables } from './Tables.ts';

export function sqlTexts(db: Kysely<Tables>): Texts {
  return {
    async erase(sessionId, seatId, textId) {
      const all = db
        .updateTable('texts')
        .set({ body: null })
        .where('session_id', '=', sessionId)
        .where('seat_id', '=', seatId);
      await (textId === undefined ? all : all.where('text_id', '=', textId)).execute();
    },
  };
}
