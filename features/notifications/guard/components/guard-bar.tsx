import { LinkButton } from "#components/link-button.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Translate } from "#lib/translate.ts";

type Props = { contradictions: ReadonlyMap<string, number>; seesPlan: boolean; base: string; t: Translate };

/** What is to be settled before filing: how much contradicts, and who types what when. */
export function GuardBar({ contradictions, seesPlan, base, t }: Props) {
  const open = [...contradictions.values()].reduce((sum, count) => sum + count, 0);
  return (
    <nav aria-label={t("guard.bar")} className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
      {open === 0 ? null : <StateBadge tone="soon">{t("guard.open", { count: open })}</StateBadge>}
      <LinkButton href={`${base}/notifications/consistency`} icon="list-checks">
        {t("guard.title")}
      </LinkButton>
      {seesPlan ? (
        <LinkButton href={`${base}/notifications/planner`} icon="calendar">
          {t("guard.plan")}
        </LinkButton>
      ) : null}
    </nav>
  );
}
