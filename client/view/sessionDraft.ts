import type { LibraryReply } from '@fishbowl/shared/protocol/http/library';
import type { SessionDraft } from '../pages/newSession/NewSession.tsx';

/** A session that could be made as it stands: the library's first case with its book. */
export function firstDraft({ scenarios, codebooks }: LibraryReply, hasCalls: boolean): SessionDraft {
  const draft: SessionDraft = {
    scenario: '',
    codebook: codebooks[0]?.id ?? '',
    visibility: 'blind',
    place: hasCalls ? 'call' : 'room',
    pseudonyms: true,
  };
  return withScenario(draft, scenarios[0]?.id ?? '', scenarios);
}

/** Another case. The book stays if it suits that case too; else the one that suits it best takes its place. */
export function withScenario(draft: SessionDraft, id: string, scenarios: LibraryReply['scenarios']): SessionDraft {
  const suited = scenarios.find((scenario) => scenario.id === id)?.codebooks ?? [];
  const codebook = suited.includes(draft.codebook) ? draft.codebook : (suited[0] ?? draft.codebook);
  return { ...draft, scenario: id, codebook };
}
