import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/submit-button.tsx";
import { TextField } from "#components/text-field.tsx";

type Props = {
  /** Where to go once signed in. */
  to: string;
  /** The address typed before, where it was none. */
  isRefused: "refused" | null;
  action: (form: FormData) => Promise<void>;
};

/** Asks for a link by mail; works without a script. */
export function AskForm({ to, isRefused, action }: Props) {
  const t = useTranslations("signIn.ask");
  return (
    <form action={action} className="flex flex-col gap-4" noValidate>
      <p className="text-md text-soft">{t("intro")}</p>
      <input name="to" type="hidden" value={to} />
      <TextField
        autoComplete="email"
        error={isRefused === null ? undefined : t("notAnAddress")}
        help={t("help")}
        id="email"
        inputMode="email"
        label={t("email")}
        name="email"
        required
        spellCheck={false}
        type="email"
      />
      <div>
        <SubmitButton icon="send" pendingLabel={t("pending")}>
          {t("submit")}
        </SubmitButton>
      </div>
    </form>
  );
}
