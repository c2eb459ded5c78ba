import { FieldListForm } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatDay, toLocalFields } from "#lib/dates.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { agreeJointLetterAction, endJointLetterAction } from "../actions.ts";
import { COUNTED_CHANNELS } from "../catalogue.ts";
import type { LoadedPersons } from "../loaders.ts";
import type { ListedJointLetter } from "../queries.ts";
import { channelText } from "./telling-words.ts";

type Props = { loaded: LoadedPersons; place: Place; t: Translate };

const ZONE = "Europe/Paris";

/** Who writes for whom too, and for how many. The cell's alone. */
export async function JointSection({ loaded, place, t }: Props) {
  const { joint, names, mayArrange, summary } = loaded;
  const { errors, problems } = await getWords("errors", "problems");
  const options = names.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const now = Temporal.Instant.fromEpochMilliseconds(summary.now);
  const nameOf = (id: string) => names.find(({ organisationId }) => organisationId === id)?.name ?? "";
  return (
    <Section id="joint" title={t("communications.joint.title")}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-soft text-sm">{t("communications.joint.intro")}</p>
        {joint.length === 0 ? <p className="text-faint text-sm">{t("communications.joint.none")}</p> : null}
        <ul className="flex flex-col gap-3">
          {joint.map((one) => (
            <li className="border-line border-t pt-2" key={one.id}>
              <p className="text-ink">
                {t("communications.joint.line", {
                  sender: nameOf(one.organisationId),
                  served: nameOf(one.forOrganisationId),
                })}
              </p>
              <p className="text-soft text-sm">{detailOf(one, place, t)}</p>
              {mayArrange && one.endedAt === null ? (
                <FieldListForm
                  act={endJointLetterAction.bind(null, place)}
                  behind={{ label: t("communications.joint.end"), icon: "minus" }}
                  done={t("communications.joint.endDone")}
                  fields={[
                    {
                      ...{ as: "area", name: "reason", label: t("communications.joint.reason") },
                      ...{ required: true, impersonal: true },
                    },
                  ]}
                  hidden={{ jointLetterId: one.id }}
                  id={`end-${one.id}`}
                  idle={IDLE}
                  submit={{
                    ...{
                      label: t("communications.joint.endSubmit"),
                      pending: t("communications.joint.ending"),
                    },
                    icon: "minus",
                  }}
                  words={{ errors, problems }}
                />
              ) : null}
            </li>
          ))}
        </ul>
        {mayArrange && options.length > 1 ? (
          <FieldListForm
            act={agreeJointLetterAction.bind(null, place)}
            behind={{ label: t("communications.joint.open"), icon: "plus" }}
            done={t("communications.joint.done")}
            fields={[
              {
                ...{ as: "select", name: "organisationId", label: t("communications.joint.sender") },
                ...{ half: true, options, placeholder: t("communications.joint.choose") },
              },
              {
                ...{ as: "select", name: "forOrganisationId", label: t("communications.joint.served") },
                ...{ half: true, options, placeholder: t("communications.joint.choose") },
              },
              {
                ...{ as: "select", name: "channel", label: t("communications.channel"), half: true },
                options: COUNTED_CHANNELS.map((value) => ({ value, label: channelText(value, t) })),
              },
              {
                ...{ as: "text", name: "persons", label: t("communications.joint.persons"), half: true },
                ...{ required: true, impersonal: true },
              },
              {
                ...{ as: "date", name: "agreedOn", label: t("communications.joint.on"), half: true },
                ...{ required: true, value: toLocalFields(now, ZONE).date },
              },
              {
                ...{ as: "area", name: "basis", label: t("communications.joint.basis"), required: true },
                ...{ help: t("communications.joint.basisHelp"), impersonal: true },
              },
            ]}
            hidden={{ incidentId: summary.incident.id }}
            id="joint-letter"
            idle={IDLE}
            submit={{
              ...{ label: t("communications.joint.submit"), pending: t("communications.joint.pending") },
              icon: "plus",
            }}
            words={{ errors, problems }}
          />
        ) : null}
      </div>
    </Section>
  );
}

function detailOf(one: ListedJointLetter, { locale }: Place, t: Translate): string {
  const day = formatDay(Temporal.PlainDate.from(one.agreedOn.toISOString().slice(0, 10)), locale);
  const count = formatCount(one.persons, locale);
  const told = { count, channel: channelText(one.channel, t), day, basis: one.basis };
  const detail = t("communications.joint.detail", told);
  return one.endedFor === null
    ? detail
    : `${detail} · ${t("communications.joint.ended", { reason: one.endedFor })}`;
}
