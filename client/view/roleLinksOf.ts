import { joinCodeLength } from '@fishbowl/shared/protocol/http/joinCode';
import type { SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import { roles } from '@fishbowl/shared/session/seat';
import type { RoleLink } from '../pages/sessionLinks/RoleLinkRow.tsx';
import { normaliseShortCode } from '../ui/shortCode.ts';
import { formatMoment } from './formatMoment.ts';
import { linkUrl } from './wayIn.ts';

/**
 * Every role whose link is given out, with it or the fact that it was revoked. The interpreter's stands there only where the
 * case has one. `origin` as in `https://example.org`.
 */
export function roleLinksOf(
  { links, linkRoles, seats, phase }: Pick<SessionReply, 'links' | 'linkRoles' | 'seats' | 'phase'>,
  hasInterpreter: boolean,
  origin: string,
  language: string,
): readonly RoleLink[] {
  const isWayBack = phase === 'closed';
  const given = roles.filter((role) => linkRoles.includes(role));
  return given.flatMap((role): readonly RoleLink[] => {
    const link = links.find((each) => each.role === role);
    if (!link && role === 'interpreter' && !hasInterpreter) return [];
    const names = seats.flatMap((seat) =>
      seat.role === role && !seat.revoked && seat.name !== null ? [seat.name] : [],
    );
    if (!link) return [{ role, url: '', shortCode: '', shortCodeUntil: null, isRevoked: true, isWayBack, names }];
    return [
      {
        role,
        url: linkUrl(origin, link.token),
        shortCode: normaliseShortCode(link.code, joinCodeLength),
        shortCodeUntil: link.codeExpired ? null : formatMoment(link.codeExpiresMs, language),
        isRevoked: false,
        isWayBack,
        names,
      },
    ];
  });
}
