import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { getTranslatorIn } from "#lib/translator.ts";
import { channelText } from "../../components/telling-words.ts";
import { factsOf, type LoadedText } from "../loaders.ts";
import { versionState } from "../rules.ts";
import { STATE_TONES } from "./state-tones.ts";
import { TextActs } from "./text-acts.tsx";
import { TextBuilder } from "./text-builder.tsx";
import { TextCheck } from "./text-check.tsx";
import { TextFiles } from "./text-files.tsx";
import { TextPreview } from "./text-preview.tsx";
import { TextReviews } from "./text-reviews.tsx";

type Props = {
  loaded: LoadedText;
  /** The page of persons. */
  persons: string;
  place: Place;
  t: Translate;
};

/** A text to persons: written at the left, checked and shown at the right, then signed and printed. */
export async function TextPage({ loaded, persons, place, t }: Props) {
  const { text, latest, labs, asked, mayWrite, organisations } = loaded;
  const { locale } = place;
  const base = `${persons}/texts/${text.id}`;
  const lab = labs.find(({ labId }) => labId === asked.lab) ?? labs[0];
  const facts = factsOf(lab ?? { name: t("communications.texts.genericLab"), letterhead: null });
  const outcomes = latest.reviews.map(({ outcome }) => outcome);
  const state = versionState(latest.submittedAt, outcomes, organisations.length);
  const isWriting = mayWrite && latest.submittedAt === null;
  const about = [
    t(`communications.texts.languages.${text.language}`),
    t(`communications.texts.audiences.${text.audience}`),
    text.channels.map((channel) => channelText(channel, t)).join(", "),
  ];
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="font-semibold text-ink text-md [overflow-wrap:anywhere]">{text.title}</h2>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-sm">
            <StateBadge tone={STATE_TONES[state]}>{t(`communications.texts.states.${state}`)}</StateBadge>
            <span>{t("communications.texts.version", { number: String(latest.number) })}</span>
            <span>{about.join(" · ")}</span>
          </p>
        </div>
        <LinkButton href={persons} icon="chevron-left">
          {t("communications.campaign.back")}
        </LinkButton>
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          {isWriting ? (
            <Section id="write" title={t("communications.texts.version", { number: String(latest.number) })}>
              <p className="mb-3 max-w-prose text-soft text-sm">{t("communications.texts.placeholders")}</p>
              <TextBuilder place={place} t={t} text={text} version={latest} />
            </Section>
          ) : null}
          <TextPreview
            base={base}
            facts={facts}
            labId={lab?.labId}
            loaded={loaded}
            own={await getTranslatorIn(text.language)}
            t={t}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <TextCheck facts={facts} locale={locale} t={t} text={text} version={latest} />
          <TextActs loaded={loaded} place={place} t={t} />
          <TextReviews loaded={loaded} locale={locale} t={t} />
          <TextFiles base={base} labId={lab?.labId} loaded={loaded} t={t} />
        </div>
      </div>
    </div>
  );
}
