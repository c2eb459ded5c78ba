"use client";

import { ScannedArea } from "#components/scanned-area.tsx";
import type { Messages } from "#lib/i18n.ts";
import { type FileAct, FileActForm } from "./file-act-form.tsx";
import { RiskFields } from "./risk-fields.tsx";

type Props = {
  file: {
    readonly id: string;
    readonly version: number;
    readonly risk: string;
    readonly exemptions34: readonly string[];
    readonly severeHealthIncident: boolean | null;
    readonly itSystemAttack: boolean | null;
    readonly encrypted: boolean | null;
    readonly factsText: string;
    readonly lastChangeText: string | null;
  };
  act: FileAct;
  words: Pick<Messages, "assessment" | "newIncident" | "forms" | "vocabulary" | "errors" | "problems">;
};

/** The risk to persons and the facts on which duties depend, for one organisation. */
export function AssessmentForm({ file, act, words }: Props) {
  const t = words.assessment;
  return (
    <FileActForm
      act={act}
      currentText={file.factsText}
      file={file}
      icon="scale"
      labels={{ ...words.newIncident.fields, reason: t.reason }}
      name="assessment"
      t={t}
      words={words}
    >
      {(fields) => (
        <>
          <RiskFields fields={fields} known={file} words={words} />
          <ScannedArea {...fields.prose("reason")} label={t.reason} required rows={2} />
        </>
      )}
    </FileActForm>
  );
}
