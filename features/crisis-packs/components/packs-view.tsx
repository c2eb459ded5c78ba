import { DefinitionList } from "#components/definition-list.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { formatSize } from "#features/evidence/components/evidence-words.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { requestPacksAction } from "../actions.ts";
import { MADE_AT } from "../catalogue.ts";
import type { PacksLoaded } from "../loaders.ts";
import { PackTable } from "./pack-table.tsx";
import { RunTable } from "./run-table.tsx";
import { SetUpForm } from "./set-up-form.tsx";

type Props = { loaded: PacksLoaded; place: Place };

/** How the crisis packs stand, how they are set up, the files, and what was made of each run. */
export async function PacksView({ loaded, place }: Props) {
  const t = await getTranslator();
  const { settings, trouble, runs, packs, may } = loaded;
  const isMaking = runs.some(({ readyAt, failedAt }) => readyAt === null && failedAt === null);
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-prose text-soft text-sm">{t("crisisPacks.page.about")}</p>
      {trouble === null ? null : (
        <Notice
          kind={trouble === "off" || trouble === "none" ? "warning" : "error"}
          title={t(`crisisPacks.troubles.${trouble}.title`)}
        >
          <p>{t(`crisisPacks.troubles.${trouble}.do`)}</p>
        </Notice>
      )}
      <Section
        actions={may.request && settings?.enabled === true && !isMaking ? <Request place={place} /> : null}
        id="standing"
        title={t("crisisPacks.page.standing")}
      >
        <DefinitionList items={standingOf(loaded, { t, locale: place.locale })} />
        {isMaking ? <p className="mt-3 text-soft text-sm">{t("crisisPacks.page.making")}</p> : null}
      </Section>
      {may.setUp ? (
        <Section id="set-up" title={t("crisisPacks.page.setUp")}>
          <SetUpForm loaded={loaded} place={place} />
        </Section>
      ) : null}
      <Section id="packs" title={t("crisisPacks.page.packs")}>
        {packs === null ? (
          <p className="text-soft text-sm">{t("crisisPacks.page.notYours")}</p>
        ) : (
          <KeptPacks packs={packs} place={place} t={t} />
        )}
      </Section>
      <Section id="runs" title={t("crisisPacks.page.runs")}>
        <RunTable locale={place.locale} runs={runs} t={t} />
      </Section>
    </div>
  );
}

type Kept = { packs: NonNullable<PacksLoaded["packs"]>; place: Place; t: Translate };

/** Those of the last run; those of the runs before wait behind their name. */
function KeptPacks({ packs, place, t }: Kept) {
  const last = packs[0]?.runId;
  const earlier = packs.filter(({ runId }) => runId !== last);
  const shown = { label: t("crisisPacks.page.packs"), place, t };
  return (
    <>
      <PackTable {...shown} packs={packs.filter(({ runId }) => runId === last)} />
      {earlier.length === 0 ? null : (
        <details className="mt-3">
          <summary className="cursor-pointer py-1 font-medium text-accent text-sm">
            {t("crisisPacks.page.earlier", { count: earlier.length })}
          </summary>
          <div className="pt-2">
            <PackTable
              {...shown}
              label={t("crisisPacks.page.earlier", { count: earlier.length })}
              packs={earlier}
            />
          </div>
        </details>
      )}
    </>
  );
}

async function Request({ place }: { place: Place }) {
  const { crisisPacks: words, errors, problems } = await getWords("crisisPacks", "errors", "problems");
  return (
    <FieldListForm
      act={requestPacksAction.bind(null, place)}
      done={words.page.requested}
      fields={[]}
      hidden={{}}
      id="request"
      idle={IDLE}
      submit={{
        label: words.page.request,
        pending: words.page.requesting,
        icon: "file-check",
        look: "secondary",
      }}
      words={{ errors: { ...errors, conflict: words.page.already }, problems }}
    />
  );
}

function standingOf(
  { settings, runs, packs }: PacksLoaded,
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
) {
  const written = (at: Date) => formatInstant(instantOf(at), { zone: MADE_AT.zone, locale });
  const last = runs.find(({ readyAt }) => readyAt !== null);
  const own = packs?.find((pack) => pack.runId === last?.id && pack.organisationId === null);
  const items: [string, string | null][] = [
    ["last", last?.readyAt ? written(last.readyAt) : t("crisisPacks.page.never")],
    [
      "size",
      last === undefined
        ? null
        : t("crisisPacks.page.files", {
            count: last.packs ?? 0,
            size: formatSize(Number(last.size), locale),
            changed: last.changed ?? 0,
          }),
    ],
    ["sha256", own === undefined ? null : own.sha256],
    ["folder", folderText(last, t, written)],
    ["next", settings?.nextAt ? written(settings.nextAt) : t("crisisPacks.page.noNext")],
  ];
  return items.flatMap(([id, value]) =>
    value === null ? [] : [{ id, value, term: t(`crisisPacks.page.${id as "last"}`) }],
  );
}

type Last = PacksLoaded["runs"][number] | undefined;

function folderText(last: Last, t: Translate, written: (at: Date) => string): string | null {
  if (last?.savedAt) return t("crisisPacks.page.saved", { at: written(last.savedAt) });
  return last?.saveFailure ? t(`crisisPacks.saveFailures.${last.saveFailure as "no_folder"}`) : null;
}
