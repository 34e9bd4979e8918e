import type { LibraryReply } from '@fishbowl/shared/protocol/http/library';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codebookChoices, scenarioChoices } from '../../view/libraryChoices.ts';
import { withScenario } from '../../view/sessionDraft.ts';
import type { SessionDraft } from './NewSession.tsx';
import { usePreview } from './usePreview.ts';

/** What a session will be, from its first draft on, and what it can be made of: as `NewSession` shows it. */
export function useSessionDraft(library: LibraryReply, first: () => SessionDraft) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(first);
  return {
    draft,
    onChange: (next: SessionDraft) =>
      setDraft(next.scenario === draft.scenario ? next : withScenario(draft, next.scenario, library.scenarios)),
    scenarios: scenarioChoices(library, t),
    codebooks: codebookChoices(library, t),
    preview: usePreview(draft.codebook),
  };
}
