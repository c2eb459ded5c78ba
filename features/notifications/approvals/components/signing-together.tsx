import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstantLong, instantOf } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import { ChangesList } from "../../desk/components/changes-list.tsx";
import { GuardSection } from "../../guard/components/guard-section.tsx";
import { ContentReading } from "../../signatures/components/content-reading.tsx";
import { type SigningStep, shownStep } from "../../signatures/rules.ts";
import type { LoadedTogether } from "../loaders.ts";
import { DifferencesList } from "./differences-list.tsx";
import { TogetherActs } from "./together-acts.tsx";

type Props = { loaded: LoadedTogether; step: SigningStep; place: Place };

/** Several drafts of one text on a telephone: for whom, what is advised, where they differ, what they all say; then signed. */
export async function SigningTogether({ loaded, step: asked, place }: Props) {
  const t = await getTranslator();
  const { locale, workspace } = place;
  const { mine, notMine, signed, comparison, guard } = loaded;
  // A draft that came or changed after the others were read is read first.
  const step = shownStep(asked, loaded);
  const [first] = mine;
  const opinions = new Map(
    mine.flatMap(({ opinion }) => (opinion === null ? [] : [[opinion.says, opinion]])),
  );
  const due = mine
    .flatMap(({ dueAt, content }) => (dueAt === null ? [] : [{ at: dueAt, zone: content.zone }]))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];
  const changed = mine.filter(({ changes }) => changes !== null);
  const { differences, common } = comparison;
  return (
    <div className="flex max-w-xl flex-col gap-5">
      <header className="flex flex-col gap-1">
        {first === undefined ? null : <p className="text-faint text-xs">{first.content.reference}</p>}
        <h1 className="font-semibold text-ink text-lg tracking-tight">{t("batches.sign.title")}</h1>
        {first === undefined ? null : (
          <p className="text-sm text-soft">
            {t("batches.sign.what", { form: first.draft.form.title[locale], count: mine.length })}
          </p>
        )}
        {due === undefined ? null : (
          <p className="font-medium text-ink text-sm tabular-nums">
            {t("batches.sign.earliest", {
              at: formatInstantLong(instantOf(due.at), { zone: due.zone, locale }),
            })}
          </p>
        )}
      </header>
      {signed.length === 0 ? null : (
        <Notice kind="done" title={t("batches.sign.signed", { count: signed.length })}>
          <p className="text-sm">{signed.map(({ name }) => name).join(", ")}</p>
        </Notice>
      )}
      {mine.length > 0 ? (
        <Signees loaded={loaded} place={place} />
      ) : signed.length > 0 ? null : (
        <EmptyState icon="circle-check" title={t("batches.sign.none")}>
          {t("batches.sign.noneBody")}
        </EmptyState>
      )}
      {notMine.length === 0 ? null : (
        <Notice
          kind="warning"
          title={t("batches.sign.notYours", { list: notMine.map(({ name }) => name).join(", ") })}
        >
          <ul className="text-sm">
            {notMine.map(({ draftId, name, problem }) => (
              <li key={draftId}>
                {name} – {problem === null ? t("batches.sign.dutyClosed") : t(`problems.${problem}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {changed.map(({ draftId, name, changes, content }) => (
        <section aria-labelledby={`changed-${draftId}`} className="flex flex-col gap-2" key={draftId}>
          <h2 className="font-semibold text-base text-ink" id={`changed-${draftId}`}>
            {t("batches.sign.changed")} – {name}
          </h2>
          <ChangesList changes={changes ?? []} language={content.language} t={t} />
        </section>
      ))}
      {guard === null
        ? null
        : mine.map(({ draftId, name, content }) => (
            <GuardSection
              base={`/${locale}/${workspace}/incidents/${content.reference}`}
              draftId={draftId}
              guard={guard}
              key={draftId}
              mayAccept={() => false}
              of={name}
              place={place}
              t={t}
            />
          ))}
      {step === "read"
        ? [...opinions].map(([says, opinion]) => (
            <Notice key={says} kind="note" title={t("batches.sign.opinion", { name: opinion.by })}>
              <p className="whitespace-pre-line text-sm [overflow-wrap:anywhere]">{says}</p>
            </Notice>
          ))
        : null}
      {mine.length === 0 || common === null || step !== "read" ? null : (
        <>
          <section aria-labelledby="differences" className="flex flex-col gap-2">
            <h2 className="font-semibold text-base text-ink" id="differences">
              {t("batches.sign.differences")}
            </h2>
            <p className="text-sm text-soft">
              {t("batches.approval.differences", { count: differences.length })}
            </p>
            <DifferencesList differences={differences} language={common.language} t={t} />
          </section>
          <section aria-labelledby="common" className="flex flex-col gap-2">
            <h2 className="font-semibold text-base text-ink" id="common">
              {t("batches.sign.common")}
            </h2>
            <ContentReading content={common} t={t} />
          </section>
        </>
      )}
      <TogetherActs loaded={loaded} place={place} step={step} t={t} />
      <LinkButton
        className="self-start"
        href={`/${locale}/${workspace}/my-organisation`}
        icon="building-2"
        look="quiet"
      >
        {t("batches.sign.backToMine")}
      </LinkButton>
    </div>
  );
}

/** For whom, each with its own page where it is read, signed or returned alone. */
async function Signees({ loaded: { mine }, place }: Pick<Props, "loaded" | "place">) {
  const t = await getTranslator();
  return (
    <section aria-labelledby="signees" className="flex flex-col gap-1">
      <h2 className="font-semibold text-base text-ink" id="signees">
        {t("batches.sign.organisations")}
      </h2>
      <ul className="divide-y divide-line rounded-md border border-line bg-surface">
        {mine.map(({ draftId, name }) => (
          <li className="flex flex-col px-3 py-2" key={draftId}>
            <span className="font-medium text-ink">{name}</span>
            <a
              className="flex min-h-6 items-center text-accent text-sm hover:underline"
              data-follow=""
              href={`/${place.locale}/${place.workspace}/sign/drafts/${draftId}`}
            >
              {t("batches.sign.alone")}
              <span className="sr-only"> – {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
