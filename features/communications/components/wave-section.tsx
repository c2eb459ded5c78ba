import { FieldListForm } from "#components/field-list-form.tsx";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatDay } from "#lib/dates.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { chooseTextAction, strikeWaveAction } from "../actions.ts";
import type { LoadedCampaign } from "../loaders.ts";
import type { WaveDetail } from "../queries.ts";
import { CountsForm } from "./counts-form.tsx";
import { NoticeSection } from "./notice-section.tsx";
import { measuresOf, measureText, sortText, WAVE_TONES } from "./telling-words.ts";
import { textChoices } from "./text-choices.ts";
import { WaveHistory } from "./wave-history.tsx";

type Props = {
  wave: WaveDetail;
  loaded: LoadedCampaign;
  isLast: boolean;
  /** Of the page of persons. */
  base: string;
  place: Place;
  t: Translate;
};

/** One wave: the figures that stand, the text it sends, who recorded what, and the form for what came since. */
export function WaveSection({ wave, loaded, isLast, base, place, t }: Props) {
  const { locale } = place;
  const { detail, mayRecord } = loaded;
  const isStruck = wave.state === "struck";
  const planned = wave.plannedOn?.toISOString().slice(0, 10);
  const day = planned === undefined ? null : formatDay(Temporal.PlainDate.from(planned), locale);
  const about = [day === null ? null : t("communications.plannedFor", { day }), wave.supplier].filter(
    Boolean,
  );
  return (
    <Section
      actions={
        <span className="flex flex-wrap gap-2">
          <StateBadge tone={WAVE_TONES[wave.state]}>{t(`communications.states.${wave.state}`)}</StateBadge>
          {wave.state === "struck" || (wave.publicPage?.removedOn ?? null) === null ? null : (
            <StateBadge tone="soon">{t("communications.notice.gone")}</StateBadge>
          )}
        </span>
      }
      id={`wave-${wave.number}`}
      title={`${t("communications.wave", { number: String(wave.number) })} · ${sortText(wave.sort, t)}`}
    >
      <div className="flex flex-col gap-4">
        {about.length === 0 ? null : <p className="text-soft text-sm">{about.join(" · ")}</p>}
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-5">
          {measuresOf(detail.channel).map((measure) => (
            <div className="rounded-md bg-sunken px-3 py-2" key={measure}>
              <dt className="text-soft text-xs">{measureText(measure, detail.channel, t)}</dt>
              <dd className="font-semibold text-ink text-md tabular-nums">
                {wave.counts[measure] === undefined ? "–" : formatCount(wave.counts[measure] ?? 0, locale)}
              </dd>
            </div>
          ))}
        </dl>
        <TextOfWave base={base} loaded={loaded} t={t} wave={wave} />
        {detail.channel === "public_notice" ? (
          <NoticeSection
            loaded={loaded}
            place={place}
            press={base.replace(/persons$/, "press")}
            t={t}
            wave={wave}
          />
        ) : null}
        {wave.struckFor === null ? null : (
          <p className="text-ink">{t("communications.campaign.struckFor", { reason: wave.struckFor })}</p>
        )}
        {mayRecord && !isStruck ? (
          <>
            <CountsForm isOpen={isLast} loaded={loaded} place={place} t={t} wave={wave} />
            <WaveActs loaded={loaded} place={place} t={t} wave={wave} />
          </>
        ) : null}
        <WaveHistory channel={detail.channel} locale={locale} t={t} wave={wave} zone={loaded.lab.zone} />
      </div>
    </Section>
  );
}

type TextProps = Pick<Props, "wave" | "loaded" | "base" | "t">;

/** Which text went out, and whether the organisation signed it. */
function TextOfWave({ wave, loaded, base, t }: TextProps) {
  const { textVersion } = wave;
  if (textVersion === null)
    return (
      <p className="text-faint text-sm">{`${t("communications.text")} · ${t("communications.noText")}`}</p>
    );
  const version = loaded.texts.flatMap(({ versions }) => versions).find(({ id }) => id === textVersion.id);
  const isSigned = version?.reviews.some(
    ({ outcome, organisationId }) => outcome === "signed" && organisationId === loaded.detail.organisationId,
  );
  const title = t("communications.textOf", {
    title: textVersion.text.title,
    number: String(textVersion.number),
  });
  return (
    <div className="flex flex-col gap-1 text-sm">
      <a
        className="text-accent hover:underline"
        data-follow=""
        href={`${base}/texts/${textVersion.textId}?lab=${loaded.detail.labId}`}
      >
        {title}
      </a>
      {isSigned === true ? (
        <span className="text-soft">{t("communications.campaign.signed")}</span>
      ) : (
        <Notice kind="warning">{t("communications.campaign.unsigned")}</Notice>
      )}
    </div>
  );
}

type ActsProps = Pick<Props, "wave" | "loaded" | "place" | "t">;

async function WaveActs({ wave, loaded, place, t }: ActsProps) {
  const { errors, problems } = await getWords("errors", "problems");
  const words = { errors, problems };
  const options = textChoices(loaded.texts, t);
  const mayChoose = options.length > 0 && (wave.textVersionId === null || wave.state === "planned");
  return (
    <>
      {mayChoose ? (
        <FieldListForm
          act={chooseTextAction.bind(null, place)}
          behind={{ label: t("communications.campaign.choose"), icon: "file-text" }}
          done={t("communications.campaign.chosen")}
          fields={[
            {
              ...{ as: "select", name: "textVersionId", label: t("communications.text"), options },
              value: wave.textVersionId ?? "",
            },
          ]}
          hidden={{ waveId: wave.id, version: wave.version }}
          id={`text-${wave.number}`}
          idle={IDLE}
          submit={{
            label: t("communications.campaign.chooseSubmit"),
            pending: t("communications.campaign.choosing"),
          }}
          words={words}
        />
      ) : null}
      <FieldListForm
        act={strikeWaveAction.bind(null, place)}
        behind={{ label: t("communications.campaign.strike"), icon: "minus" }}
        done={t("communications.campaign.struck")}
        fields={[
          {
            ...{ as: "area", name: "reason", label: t("communications.campaign.strikeReason") },
            ...{ required: true, impersonal: true },
          },
        ]}
        hidden={{ waveId: wave.id, version: wave.version }}
        id={`strike-${wave.number}`}
        idle={IDLE}
        submit={{
          ...{
            label: t("communications.campaign.strikeSubmit"),
            pending: t("communications.campaign.striking"),
          },
          icon: "minus",
        }}
        words={words}
      />
    </>
  );
}
