import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/submit-button.tsx";
import { TextField } from "#components/text-field.tsx";

type Props = {
  name: string;
  email: string;
  token: string;
  /** Where to go next. */
  to: string;
  /** Of a link that was asked for in another browser: its code, and whether the one typed was wrong. */
  code: "not_needed" | "needed" | "wrong";
  action: (form: FormData) => Promise<void>;
};

export function RedeemForm({ name, email, token, to, code, action }: Props) {
  const t = useTranslations("signIn.link");
  return (
    <form action={action} className="flex flex-col items-start gap-4" noValidate>
      <p className="text-md text-soft">{t("intro", { email })}</p>
      <input name="email" type="hidden" value={email} />
      <input name="token" type="hidden" value={token} />
      <input name="to" type="hidden" value={to} />
      {code === "not_needed" ? null : (
        <TextField
          autoComplete="one-time-code"
          error={code === "wrong" ? t("codeWrong") : undefined}
          help={t("codeHelp")}
          id="code"
          inputMode="numeric"
          label={t("code")}
          name="code"
          required
        />
      )}
      <SubmitButton icon="log-in" pendingLabel={t("pending")}>
        {t("submit", { name })}
      </SubmitButton>
      <p className="text-base text-faint">{t("once")}</p>
    </form>
  );
}
