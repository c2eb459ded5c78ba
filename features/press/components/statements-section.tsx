import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import { momentText } from "#lib/moment-text.ts";
import { LANGUAGES } from "../catalogue.ts";
import type { LoadedPress } from "../loaders.ts";
import type { Statement } from "../queries.ts";
import { stateOfStatement } from "../rules.ts";
import { DraftForm } from "./draft-form.tsx";
import { type PressView, STATEMENT_TONES, ZONE } from "./press-view.ts";
import { StatementActs } from "./statement-acts.tsx";

type Props = { loaded: LoadedPress; place: Place; view: PressView };

/** What is said in public: in each language the version that stands, the one in hand, and those before. */
export function StatementsSection({ loaded, place, view }: Props) {
  const { t } = view;
  const { statements, may } = loaded;
  return (
    <Section id="statements" title={t("press.statements.title")}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-soft text-sm">{t("press.statements.intro")}</p>
        {statements.length === 0 ? (
          <EmptyState icon="file-text" title={t("press.statements.empty")}>
            {t("press.statements.emptyBody")}
          </EmptyState>
        ) : null}
        {LANGUAGES.map((language) => (
          <Chain
            key={language}
            loaded={loaded}
            place={place}
            versions={statements.filter((one) => one.language === language)}
            view={view}
          />
        ))}
        {may.draft ? <DraftForm loaded={loaded} place={place} t={t} /> : null}
      </div>
    </Section>
  );
}

type ChainProps = Props & { versions: readonly Statement[] };

/** The latest first: those that neither stand nor are in hand wait behind a name. */
function Chain({ versions, loaded, place, view }: ChainProps) {
  const { t } = view;
  const states = versions.map((version) => ({ version, state: stateOfStatement(version, versions) }));
  const shown = states.filter(({ state }, index) => index === 0 || state === "published");
  const earlier = states.filter((one) => !shown.includes(one));
  return (
    <>
      {shown.map(({ version, state }) => (
        <article className="flex flex-col gap-2 border-line border-t pt-3" key={version.id}>
          <VersionText state={state} version={version} view={view} />
          {version.id === versions[0]?.id ? (
            <StatementActs loaded={loaded} place={place} state={state} t={t} version={version} />
          ) : null}
        </article>
      ))}
      {earlier.length === 0 ? null : (
        <details className="text-sm">
          <summary className="text-soft">{t("press.statements.earlier", { count: earlier.length })}</summary>
          <div className="mt-2 flex flex-col gap-3">
            {earlier.map(({ version, state }) => (
              <VersionText key={version.id} state={state} version={version} view={view} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

type TextProps = { version: Statement; state: keyof typeof STATEMENT_TONES; view: PressView };

function VersionText({ version, state, view: { t, locale } }: TextProps) {
  const at = { zone: ZONE, locale };
  const drafted = formatInstantCompact(instantOf(version.draftedAt), at);
  return (
    <div>
      <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium text-ink text-sm">
          {t("press.statements.version", {
            number: String(version.number),
            language: t(`communications.texts.languages.${version.language}`),
          })}
        </span>
        <StateBadge tone={STATEMENT_TONES[state]}>{t(`press.statements.states.${state}`)}</StateBadge>
      </p>
      <p className="text-faint text-xs">
        {t("press.statements.written", { by: version.draftedBy, at: drafted })}
        {version.reviewedBy === null
          ? null
          : ` · ${t(`press.statements.reviewed.${version.review === "approved" ? "approved" : "returned"}`, {
              by: version.reviewedBy,
            })}`}
        {version.published === null
          ? null
          : ` · ${t("press.statements.publishedAt", { at: momentText(version.published, at) })}`}
      </p>
      {version.publishedUrl ? (
        <p className="text-xs">
          <a
            className="text-accent underline [overflow-wrap:anywhere]"
            href={version.publishedUrl}
            rel="noreferrer"
          >
            {version.publishedUrl}
          </a>
        </p>
      ) : null}
      {version.reviewNote ? <p className="text-soft text-sm">{version.reviewNote}</p> : null}
      <p className="mt-1 max-w-prose whitespace-pre-line text-ink text-sm [overflow-wrap:anywhere]">
        {version.text}
      </p>
    </div>
  );
}
