import type { ReactNode } from "react";
import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { SigningStep } from "../rules.ts";
import { returnReason } from "./return-reason.ts";

type Act<T> = (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
type Hidden = Readonly<Record<string, string>>;

type Props<Signed, Returned> = {
  step: SigningStep;
  /** The page itself, where everything is read. */
  here: string;
  /** Null for whoever may only return. */
  signing: {
    hidden: Hidden;
    read: Act<Signed>;
    sign: Act<Signed>;
    submit: string;
    signatures: ReactNode;
  } | null;
  /** Null where there is nothing that this person returns. */
  returning: {
    hidden: Hidden;
    act: Act<Returned>;
    submit: string;
    fields: readonly FieldSpec[];
    current?: ReactNode;
  } | null;
  current?: ReactNode;
  words: Messages["drafts"]["sign"] | Messages["batches"]["sign"];
  told: Pick<Messages, "errors" | "problems">;
};

/** Read, then sign or return: the same steps for one draft and for several. */
export function SigningSteps<Signed, Returned>({
  step,
  here,
  signing,
  returning,
  current,
  words,
  told,
}: Props<Signed, Returned>) {
  const shared = { idle: IDLE, words: told };
  const toReturn = (
    <LinkButton className="self-start" href={`${here}?step=return`} icon="history">
      {words.toReturn}
    </LinkButton>
  );
  if (step === "return" && returning !== null)
    return (
      <>
        <Back href={signing === null ? here : `${here}?step=sign`}>
          {signing === null ? words.readAgain : words.backToSign}
        </Back>
        <FieldListForm
          {...shared}
          act={returning.act}
          current={returning.current}
          done={words.returned}
          fields={[returnReason(words), ...returning.fields]}
          hidden={returning.hidden}
          id="return"
          submit={{ label: returning.submit, pending: words.returning, icon: "history" }}
        />
      </>
    );
  if (signing === null) return returning === null ? null : toReturn;
  if (step !== "sign")
    return (
      <FieldListForm
        {...shared}
        act={signing.read}
        current={current}
        done={words.goOn}
        fields={[]}
        hidden={signing.hidden}
        id="read"
        submit={{ label: words.goOn, pending: words.goingOn, icon: "arrow-right" }}
      />
    );
  return (
    <>
      <Back href={here}>{words.readAgain}</Back>
      {signing.signatures}
      <FieldListForm
        {...shared}
        act={signing.sign}
        current={current}
        done={words.done}
        fields={[
          { as: "area", name: "reasons", label: words.reasons, note: words.optional, impersonal: true },
        ]}
        hidden={signing.hidden}
        id="sign"
        submit={{ label: signing.submit, pending: words.signing, icon: "gavel" }}
      />
      {returning === null ? null : toReturn}
    </>
  );
}

function Back({ href, children }: { href: string; children: ReactNode }) {
  return (
    <LinkButton className="self-start" href={href} icon="chevron-left" look="quiet" size="compact">
      {children}
    </LinkButton>
  );
}
