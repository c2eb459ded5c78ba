import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/submit-button.tsx";

type Props = { action: () => Promise<void> };

export function SignOutButton({ action }: Props) {
  const t = useTranslations("signIn.out");
  return (
    <form action={action}>
      <SubmitButton icon="log-out" look="quiet" pendingLabel={t("pending")} size="compact">
        {t("submit")}
      </SubmitButton>
    </form>
  );
}
