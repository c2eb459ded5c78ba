import type { FormFields } from "#components/form-fields.ts";
import { LinkButton } from "#components/link-button.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { TextField } from "#components/text-field.tsx";
import type { Messages } from "#lib/i18n.ts";

type Props = {
  fields: FormFields;
  words: Pick<Messages, "filing" | "forms">;
  /** Where exhibits are added. */
  evidence?: string | undefined;
};

/** What proves a filing made elsewhere: exhibits, or what follows and by when. */
export function ProofFields({ fields, words, evidence }: Props) {
  const t = words.filing;
  return (
    <fieldset className="flex flex-col gap-4 rounded-md border border-line p-3">
      <legend className="px-1 font-semibold text-sm">{t.proofTitle}</legend>
      <TextField {...fields.text("exhibits")} help={t.proofExhibitsHelp} label={t.proofExhibits} />
      {evidence === undefined ? null : (
        <LinkButton className="self-start" href={evidence} icon="plus" size="compact">
          {t.addExhibit}
        </LinkButton>
      )}
      <ScannedLine
        {...fields.staffProse("proof")}
        help={t.proofHelp}
        label={t.proof}
        note={words.forms.optional}
      />
      <p className="text-sm text-soft">{t.proofNone}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <ScannedLine
          {...fields.staffProse("proofFollows")}
          help={t.proofFollowsHelp}
          label={t.proofFollows}
        />
        <TextField {...fields.text("proofDueOn")} label={t.proofDueOn} type="date" />
      </div>
    </fieldset>
  );
}
