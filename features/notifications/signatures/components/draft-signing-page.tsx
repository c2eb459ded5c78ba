import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { OwnDeadlineClock } from "#features/obligations/components/own-deadline-clock.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstantLong, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getTranslator } from "#lib/translator.ts";
import { ChangesList } from "../../desk/components/changes-list.tsx";
import { GuardSection } from "../../guard/components/guard-section.tsx";
import { DRAFT_LOOKS } from "../../overview/components/draft-look.ts";
import type { LoadedDraftSigning } from "../loaders.ts";
import { type SigningStep, shownStep } from "../rules.ts";
import { ContentReading } from "./content-reading.tsx";
import { LastReturn } from "./last-return.tsx";
import { NotTheirs } from "./not-theirs.tsx";
import { SigningActs } from "./signing-acts.tsx";

type Props = { loaded: LoadedDraftSigning; step: SigningStep; place: Place };

/** One draft on a telephone: what it is, what the DPO advises, what changed, what will be sent; then signed or returned. */
export async function DraftSigningPage({ loaded, step: asked, place }: Props) {
  const step = shownStep(asked, loaded);
  const t = await getTranslator();
  const { locale, workspace } = place;
  const { draft, obligation, content, steps, now, changes } = loaded;
  const zone = obligation.exposure.organisation.timeZone;
  const long = (at: Date) => formatInstantLong(instantOf(at), { zone, locale });
  const submitted = steps.findLast((one) => one.step === "submitted");
  const { dueAt } = obligation;
  const isOpen = draft.state === "in_review";
  const signs = isOpen && loaded.standing !== null && loaded.standing.problem === null;
  return (
    <div className="flex max-w-xl flex-col gap-5">
      <header className="flex flex-col gap-1">
        <p className="text-faint text-xs">
          {t("signing.eyebrow", {
            organisation: content.organisation.name,
            reference: content.reference,
          })}
        </p>
        <h1 className="font-semibold text-ink text-lg tracking-tight">
          {t(
            step === "return"
              ? "drafts.sign.titleReturn"
              : signs
                ? "drafts.sign.title"
                : "drafts.sign.titleRead",
          )}
        </h1>
        <p className="text-sm text-soft">
          {t("drafts.sign.what", { form: draft.form.title[locale], addressee: content.addresseeName })}
        </p>
        <p className="flex flex-wrap gap-2">
          <StateBadge {...DRAFT_LOOKS[draft.state]}>{t(`drafts.states.${draft.state}`)}</StateBadge>
          {obligation.incident.origin === "exercise" ? (
            <StateBadge icon="flag" tone="hands">
              {t("workspace.exerciseShort")}
            </StateBadge>
          ) : null}
        </p>
      </header>
      {dueAt === null || !isOpen ? null : (
        <OwnDeadlineClock
          dueAt={dueAt.getTime()}
          locale={locale}
          now={now}
          size="display"
          t={t}
          zone={zone}
        />
      )}
      {isOpen && step === "read" ? (
        signs ? (
          <p className="text-ink text-sm">{t("drafts.sign.how")}</p>
        ) : (
          <NotTheirs standing={loaded.standing} t={t} />
        )
      ) : null}
      {draft.state === "signed" || draft.state === "filed" ? (
        <Notice kind="done" title={t(`drafts.sign.${draft.state}`)}>
          <Signed loaded={loaded} long={long} t={t} />
        </Notice>
      ) : null}
      {draft.state === "preparing" ? <Notice kind="note">{t("drafts.sign.beingChanged")}</Notice> : null}
      {draft.state === "returned" ? <LastReturn content={content} long={long} steps={steps} t={t} /> : null}
      {submitted === undefined || step !== "read" ? null : (
        <Notice kind="note" title={t("drafts.sign.opinion", { name: submitted.steppedBy })}>
          <p className="whitespace-pre-line text-sm [overflow-wrap:anywhere]">{submitted.says}</p>
          <p className="text-faint text-xs">{long(submitted.steppedAt)}</p>
        </Notice>
      )}
      {changes === null ? null : (
        <section aria-labelledby="changed" className="flex flex-col gap-2">
          <h2 className="font-semibold text-base text-ink" id="changed">
            {t("drafts.sign.changed")}
          </h2>
          <ChangesList changes={changes} language={content.language} t={t} />
        </section>
      )}
      {draft.state === "filed" ? null : (
        <GuardSection
          base={`/${locale}/${workspace}/incidents/${content.reference}`}
          draftId={draft.id}
          guard={loaded.guard}
          mayAccept={() => false}
          place={place}
          t={t}
        />
      )}
      {step === "read" ? (
        <section aria-labelledby="content" className="flex flex-col gap-2">
          <h2 className="font-semibold text-base text-ink" id="content">
            {t(
              draft.state === "filed"
                ? "drafts.sign.contentSent"
                : draft.state === "returned"
                  ? "drafts.sign.contentReturned"
                  : "drafts.sign.content",
            )}
          </h2>
          <ContentReading content={content} t={t} />
        </section>
      ) : null}
      {isOpen ? <SigningActs loaded={loaded} place={place} step={step} t={t} /> : null}
      <LinkButton
        className="self-start"
        href={
          loaded.isOwn
            ? `/${locale}/${workspace}/my-organisation`
            : `/${locale}/${workspace}/incidents/${content.reference}/notifications/${draft.id}`
        }
        icon={loaded.isOwn ? "building-2" : "file-text"}
        look="quiet"
      >
        {t(loaded.isOwn ? "signing.back" : "drafts.sign.backToDraft")}
      </LinkButton>
    </div>
  );
}

type SignedProps = { loaded: LoadedDraftSigning; long: (at: Date) => string; t: Translate };

function Signed({ loaded, long, t }: SignedProps) {
  const signed = loaded.steps.findLast(({ step }) => step === "signed");
  if (signed === undefined) return null;
  return (
    <p className="text-sm">
      {signed.steppedBy}, {long(signed.steppedAt)}
      {loaded.draft.state === "signed" ? <span className="block">{t("drafts.sign.filedNext")}</span> : null}
    </p>
  );
}
