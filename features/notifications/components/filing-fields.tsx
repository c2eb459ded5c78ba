import { clsx } from "clsx";
import { CheckboxField } from "#components/checkbox-field.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";
import { FILING_PHASES } from "../catalogue.ts";
import type { ActSubject } from "./act-subject.ts";
import { ProofFields } from "./proof-fields.tsx";
import type { Lateness } from "./typed-lateness.ts";

/** Who files: the organisation's own people, somebody with its mandate, or somebody without. */
export type FilingUnder =
  | { readonly as: "own" }
  | (OfOthers & { readonly as: "mandate"; readonly text: string })
  | (OfOthers & { readonly as: "none" });

/** The mandates that the organisation gave to others, its vendor for instance. */
type OfOthers = { readonly others: readonly { readonly value: string; readonly label: string }[] };

type Props = {
  fields: FormFields;
  subject: ActSubject;
  recorder: string;
  lateness: Lateness;
  under: FilingUnder;
  words: Pick<Messages, "filing" | "forms">;
  /** The phase is the draft's; what proves it is the draft itself. */
  isDraft: boolean;
  /** Where exhibits are added. */
  evidence?: string | undefined;
};

/** The reasons for delay stand out as soon as the hour typed is late. */
export function FilingFields({
  fields,
  subject,
  recorder,
  lateness,
  under,
  words,
  isDraft,
  evidence,
}: Props) {
  const t = words.filing;
  const unknown = { precision: "instant", date: "", time: "", zone: subject.zone } as const;
  const limits = { due: subject.dueText ?? "", limit: subject.limitText ?? "" };
  const channels = fields.id("channels");
  const limitsText = () => {
    if (subject.dueText === null) return t.noLimits;
    return fill(subject.limitText === null ? t.agreed : t.limits, limits);
  };
  return (
    <>
      <p className="text-soft text-xs">
        {fill(t.intro, { addressee: subject.addressee })} {limitsText()}
      </p>
      <InstantField
        {...fields.instant("filedAt", unknown)}
        label={t.filedAt}
        labels={words.forms.instant}
        precisions={["instant", "day"]}
        zones={listZones(subject.zone)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ScannedLine
          {...fields.staffProse("filedBy", recorder)}
          help={t.filedByHelp}
          label={t.filedBy}
          required
        />
        <ScannedLine
          {...fields.staffProse("channel")}
          help={subject.channel === null ? undefined : fill(t.channelHelp, { channel: subject.channel })}
          label={t.channel}
          list={subject.channel === null ? undefined : channels}
          required
        />
        <ScannedLine
          {...fields.staffProse("receiptNumber")}
          label={t.receiptNumber}
          note={words.forms.optional}
        />
        <TextField
          {...fields.text("documentOn")}
          label={t.documentOn}
          note={words.forms.optional}
          type="date"
        />
        {isDraft ? null : (
          <SelectField
            {...fields.text("phase", subject.isFiled ? "follow_up" : "initial")}
            label={t.phase}
            options={FILING_PHASES.map((value) => ({ value, label: t.phases[value] }))}
          />
        )}
        <CheckboxField
          className="self-end pb-2"
          defaultChecked={fields.isChecked("complete", "yes")}
          id={fields.id("complete")}
          label={t.complete}
          name="complete"
          value="yes"
        />
      </div>
      {isDraft ? (
        <TextField
          {...fields.text("exhibits")}
          help={t.exhibitsHelp}
          label={t.exhibits}
          note={words.forms.optional}
        />
      ) : (
        <ProofFields evidence={evidence} fields={fields} words={words} />
      )}
      {under.as === "own" ? null : <Under fields={fields} under={under} words={words} />}
      {subject.channel === null ? null : (
        <datalist id={channels}>
          <option value={subject.channel} />
        </datalist>
      )}
      <div
        className={clsx(
          lateness === "required" && "rounded-md border border-late-edge bg-late-wash p-3",
          lateness === "asked" && "rounded-md border border-soon-edge bg-soon-wash p-3",
        )}
      >
        <ScannedArea
          {...fields.prose("reasonsForDelay")}
          help={<span aria-live="polite">{REASON_HELP(t)[lateness]}</span>}
          label={t.reasons}
          note={lateness === "required" ? words.forms.required : words.forms.optional}
          required={lateness === "required"}
          rows={3}
        />
      </div>
    </>
  );
}

/** The DPO files under a mandate; without one they record what the controller filed itself, and say so. */
function Under({ fields, under, words }: Pick<Props, "fields" | "under" | "words">) {
  const t = words.filing;
  return (
    <div className={clsx(under.as === "none" && "rounded-md border border-soon-edge bg-soon-wash p-3")}>
      <p className="mb-2 text-sm">{under.as === "mandate" ? under.text : t.noMandate}</p>
      <CheckboxField
        defaultChecked={fields.isChecked("filedAs", "controller")}
        error={fields.error("filedAs")}
        id={fields.id("filedAs")}
        label={t.controllerFiled}
        name="filedAs"
        value="controller"
      />
      {under.as === "own" || under.others.length === 0 ? null : (
        <SelectField
          {...fields.text("filedUnder", "")}
          label={t.filedUnder}
          options={[{ value: "", label: t.filedUnderOwn }, ...under.others]}
        />
      )}
    </div>
  );
}

const REASON_HELP = (t: Messages["filing"]): Record<Lateness, string> => ({
  none: t.reasonsIf,
  asked: t.reasonsAsked,
  required: t.reasonsRequired,
});
