"use client";

import { type DragEvent, type FormEvent, useRef } from "react";
import { buttonClass } from "#components/button-class.ts";
import { Field } from "#components/field.tsx";
import { fieldDescription } from "#components/field-ids.ts";
import { Icon } from "#components/icon.tsx";
import { TextField } from "#components/text-field.tsx";
import { useHydrated } from "#components/use-hydrated.ts";
import type { Messages } from "#lib/i18n.ts";
import { useVerification } from "./use-verification.ts";
import { VerificationOutcome } from "./verification-outcome.tsx";

type Props = { words: Messages["verification"] };

/** Chooses a bundle, perhaps an older one and keys, and verifies them in the browser. */
export function BundleVerifier({ words }: Props) {
  const { verification, verify } = useVerification();
  const isReady = useHydrated();
  const bundle = useRef<HTMLInputElement>(null);
  const isReading = verification.state === "reading";
  const error = verification.state === "no_file" ? words.noFile : undefined;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isReading) verify(new FormData(event.currentTarget));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (bundle.current !== null && event.dataTransfer.files.length > 0)
      bundle.current.files = event.dataTransfer.files;
  };

  return (
    <>
      <form className="flex flex-col gap-4" noValidate onSubmit={submit}>
        <section
          aria-label={words.bundle}
          className="rounded-md border border-edge border-dashed bg-surface px-4 py-4"
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
        >
          <Field error={error} help={words.bundleHelp} id="verify-bundle" label={words.bundle}>
            <input
              {...fieldDescription({ id: "verify-bundle", help: words.bundleHelp, error })}
              accept=".zip,application/zip"
              className="control py-1.5"
              id="verify-bundle"
              name="bundle"
              ref={bundle}
              type="file"
            />
          </Field>
        </section>
        <TextField
          autoComplete="off"
          controlClassName="font-mono text-sm"
          help={words.keyHelp}
          id="verify-key"
          label={words.key}
          name="key"
          note={words.optional}
          spellCheck={false}
        />
        <Field help={words.witnessesHelp} id="verify-witnesses" label={words.witnesses} note={words.optional}>
          <textarea
            {...fieldDescription({ id: "verify-witnesses", help: words.witnessesHelp, error: undefined })}
            className="control py-1.5 font-mono text-sm"
            id="verify-witnesses"
            name="witnesses"
            rows={2}
            spellCheck={false}
          />
        </Field>
        <Field help={words.sinceHelp} id="verify-since" label={words.since} note={words.optional}>
          <input
            {...fieldDescription({ id: "verify-since", help: words.sinceHelp, error: undefined })}
            accept=".zip,application/zip"
            className="control py-1.5"
            id="verify-since"
            name="since"
            type="file"
          />
        </Field>
        <div>
          <button
            aria-disabled={isReading}
            className={buttonClass("primary", "regular", "max-sm:w-full")}
            disabled={!isReady}
            type="submit"
          >
            <Icon name="shield" />
            {isReading ? words.verifying : words.submit}
          </button>
        </div>
      </form>
      <VerificationOutcome verification={verification} words={words} />
    </>
  );
}
