import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/submit-button.tsx";

type Props = {
  name: string;
  email: string;
  token: string;
  action: (form: FormData) => Promise<void>;
};

export function RedeemForm({ name, email, token, action }: Props) {
  const t = useTranslations("signIn.link");
  return (
    <form action={action} className="flex flex-col items-start gap-4">
      <p className="text-md text-soft">{t("intro", { email })}</p>
      <input name="email" type="hidden" value={email} />
      <input name="token" type="hidden" value={token} />
      <SubmitButton icon="log-in" pendingLabel={t("pending")}>
        {t("submit", { name })}
      </SubmitButton>
      <p className="text-base text-faint">{t("once")}</p>
    </form>
  );
}
