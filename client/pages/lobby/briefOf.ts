import type { SeatReply } from '@fishbowl/shared/protocol/http/seats';
import { gateMeanings } from '@fishbowl/shared/scenario/gateMeanings';
import type { Role } from '@fishbowl/shared/session/seat';
import type { TFunction } from 'i18next';
import type { ComponentProps } from 'react';
import type { Brief } from './Brief.tsx';

type BriefWords = ComponentProps<typeof Brief>;

/** The part of the case that this seat may read, in reading order. What was not sent is not there. */
export function briefOf({ brief, role, config }: SeatReply, t: TFunction): BriefWords {
  const { studentBrief, actorBrief, interpreterBrief, contentNotes } = brief;
  const parts: Partial<Record<Role, string | undefined>> = {
    student: studentBrief,
    actor: actorBrief,
    interpreter: interpreterBrief,
  };
  const own = parts[role];
  const watching = t(config.visibility === 'shared' ? 'lobby.observerBriefShared' : 'lobby.observerBrief');
  const facts = [
    { label: t('lobby.studentReads'), words: own ? undefined : studentBrief },
    { label: t('lobby.facts.actor'), words: own ? undefined : actorBrief },
    { label: t('lobby.facts.interpreter'), words: own ? undefined : interpreterBrief },
    { label: t('lobby.facts.goal'), words: brief.changeGoal },
    { label: t(role === 'actor' ? 'lobby.facts.opening' : 'lobby.facts.actorOpening'), words: brief.openingLine },
    { label: t('lobby.facts.manner'), words: brief.manner },
    { label: t('lobby.facts.mayComeUp'), words: contentNotes.join(', ') },
    { label: t('lobby.facts.safety'), words: brief.safetyNote },
    { label: t('lobby.facts.ending'), words: brief.goodEnding },
  ];
  return {
    paragraphs: own ? own.split('\n').filter(Boolean) : [watching],
    facts: facts.flatMap(({ label, words }) => (words ? [{ label, words }] : [])),
    lists: [
      {
        title: t('lobby.lists.disclose'),
        items: (brief.disclosures ?? []).map(({ fact, gate }) => ({ words: fact, when: gateMeanings[gate] })),
      },
      { title: t('lobby.lists.change'), items: (brief.changeCues ?? []).map(({ line }) => ({ words: line })) },
      { title: t('lobby.lists.sustain'), items: (brief.sustainCues ?? []).map(({ line }) => ({ words: line })) },
      { title: t('lobby.lists.reactions'), items: (brief.reactionRules ?? []).map((words) => ({ words })) },
      { title: t('lobby.lists.traps'), items: (brief.traps ?? []).map((words) => ({ words })) },
    ].filter(({ items }) => items.length > 0),
  };
}
