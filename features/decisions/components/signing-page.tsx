import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { outcomeWord } from "#features/obligations/components/outcome-words.ts";
import { OwnDeadlineClock } from "#features/obligations/components/own-deadline-clock.tsx";
import { actOf, labelOf, ownRuleOf } from "#features/obligations/components/rule-words.ts";
import { findRule } from "#law/pack.ts";
import type { Place } from "#lib/action.ts";
import { formatInstantLong, instantOf } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import type { LoadedSigning } from "../loaders.ts";
import { ClockStart } from "./clock-start.tsx";
import { ContradictionNote } from "./contradiction-note.tsx";
import { contradictionText } from "./contradiction-text.ts";
import { ReadStep } from "./read-step.tsx";
import { Signing } from "./signing.tsx";
import { SigningFacts } from "./signing-facts.tsx";

type Props = { loaded: LoadedSigning; step: "read" | "decide"; place: Place };

/** One decision on a phone: first the opinion and the facts, then the decision with its reasons, signed. */
export async function SigningPage({ loaded, step, place }: Props) {
  const t = await getTranslator();
  const { locale, workspace } = place;
  const { obligation, signing, now, facts, signer } = loaded;
  const zone = facts.organisation.timeZone;
  const long = (at: Date) => formatInstantLong(instantOf(at), { zone, locale });
  const { dueAt, ruleId } = obligation;
  const rule = ownRuleOf(obligation) === null ? findRule(ruleId) : null;
  const isSettled = obligation.filedAt !== null || obligation.decidedAt !== null;
  const here = `/${locale}/${workspace}/sign/${obligation.id}`;
  const decides = signing !== null;
  const opinions = obligation.opinions.map(({ id, advice, reasons, givenBy, givenAt }) => ({
    id,
    reasons,
    title: t(`decision.advices.${advice === "required" ? "required" : "not_required"}`),
    by: t("signing.by", { name: givenBy, at: long(givenAt) }),
    flag: contradictionText({ ruleId, says: advice }, obligation.exposure, t),
  }));
  const onFile = obligation.decisions.map(({ id, outcome, decidedBy, decidedAt, reasons }) => ({
    id,
    reasons,
    flag: contradictionText({ ruleId, says: outcome }, obligation.exposure, t),
    title: t("decision.decided", {
      outcome: outcomeWord(outcome, obligation, t),
      at: long(decidedAt),
      by: decidedBy,
    }),
  }));
  return (
    <div className="flex max-w-xl flex-col gap-5">
      <header>
        <p className="text-faint text-xs">
          {t("signing.eyebrow", {
            organisation: facts.organisation.name,
            reference: facts.incident.reference,
          })}
        </p>
        <h1 className="font-semibold text-ink text-lg tracking-tight">{actOf(obligation, t)}</h1>
        {facts.incident.origin === "exercise" ? (
          <StateBadge icon="flag" tone="hands">
            {t("workspace.exerciseShort")}
          </StateBadge>
        ) : null}
      </header>
      {dueAt === null || isSettled ? null : (
        <OwnDeadlineClock
          dueAt={dueAt.getTime()}
          locale={locale}
          now={now}
          size="display"
          t={t}
          zone={zone}
        />
      )}
      <ClockStart loaded={loaded} place={place} t={t} />
      {onFile.length === 0 || step === "decide" ? null : (
        <Notice kind="done" title={t("signing.onFile")}>
          {onFile.map(({ id, title, reasons, flag }) => (
            <div className="mt-1 text-sm" key={id}>
              <p className="font-medium">{title}</p>
              {flag === null ? null : <ContradictionNote text={flag} />}
              <p className="whitespace-pre-line [overflow-wrap:anywhere]">{reasons}</p>
            </div>
          ))}
        </Notice>
      )}
      {step === "read" || !decides ? (
        <>
          {loaded.request === null || loaded.request.message === "" ? null : (
            <p className="whitespace-pre-line border-line border-s-2 ps-3 [overflow-wrap:anywhere]">
              {loaded.request.message}
              <span className="block text-faint text-xs">
                {t("signing.askedBy", { name: loaded.request.askedBy, at: long(loaded.request.askedAt) })}
              </span>
            </p>
          )}
          <SigningFacts facts={facts} locale={locale} obligation={obligation} opinions={opinions} t={t} />
          {rule === null ? null : (
            <p className="text-faint text-xs">
              {labelOf(obligation, { t, locale })} · {rule.why[locale]}
            </p>
          )}
          {decides && !isSettled ? (
            <ReadStep here={here} place={place} request={loaded.request} />
          ) : (
            <Notice kind="note">{t(isSettled ? "decision.settled" : "signing.notYours")}</Notice>
          )}
        </>
      ) : (
        <>
          <LinkButton className="self-start" href={here} icon="chevron-left" look="quiet" size="compact">
            {t("signing.readAgain")}
          </LinkButton>
          {opinions.length === 0 ? <p className="text-sm text-soft">{t("decision.noOpinion")}</p> : null}
          {opinions.map(({ id, title, by }) => (
            <p className="text-sm text-soft" key={id}>
              {t("signing.opinion", { advice: title, by })}
            </p>
          ))}
          <Signing
            obligation={obligation}
            on="page"
            place={place}
            signer={signer}
            signing={signing}
            subject={{
              ...{ id: obligation.id, version: obligation.version, isSettled, opinions, onFile },
              organisation: facts.organisation.name,
            }}
          />
        </>
      )}
      <LinkButton
        className="self-start"
        href={
          loaded.isOwn
            ? `/${locale}/${workspace}/my-organisation`
            : `/${locale}/${workspace}/incidents/${facts.incident.reference}/decisions`
        }
        icon={loaded.isOwn ? "building-2" : "gavel"}
        look="quiet"
      >
        {t(loaded.isOwn ? "signing.back" : "signing.backToCase")}
      </LinkButton>
    </div>
  );
}
