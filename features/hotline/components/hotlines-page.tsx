import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import type { LoadedHotlines } from "../loaders.ts";
import { seenDays, totalOf } from "../rules.ts";
import { CausesSection } from "./causes-section.tsx";
import type { HotlineView } from "./hotline-words.ts";
import { HotlinesTable } from "./hotlines-table.tsx";
import { OpenForm } from "./open-form.tsx";

type Props = { loaded: LoadedHotlines; base: string; place: Place; view: HotlineView };

/** The numbers that persons call in this case, and why they call, over all of them. */
export function HotlinesPage({ loaded, base, place, view }: Props) {
  const { t } = view;
  const { hotlines, now, mayOpenForCase, own } = loaded;
  const total = totalOf(hotlines.flatMap((hotline) => seenDays(hotline)));
  return (
    <>
      <Section id="hotlines" title={t("hotline.title")}>
        <div className="flex flex-col gap-3">
          <p className="max-w-prose text-soft text-sm">{t("hotline.intro")}</p>
          {hotlines.length === 0 ? (
            <EmptyState icon="bell" title={t("hotline.empty")}>
              {t("hotline.emptyBody")}
            </EmptyState>
          ) : (
            <HotlinesTable base={base} hotlines={hotlines} now={now} view={view} />
          )}
          {mayOpenForCase || own.length > 0 ? <OpenForm loaded={loaded} place={place} t={t} /> : null}
        </div>
      </Section>
      {total.days === 0 ? null : <CausesSection total={total} view={view} />}
    </>
  );
}
