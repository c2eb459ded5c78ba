import { getLocale } from "next-intl/server";
import { setTheme } from "#app/[locale]/set-theme.ts";
import { WorkspaceFrame } from "#features/members/components/workspace-frame.tsx";
import { loadShell } from "#features/members/loaders.ts";
import { signOut } from "#features/sign-in/actions.ts";
import { SignOutButton } from "#features/sign-in/components/sign-out-button.tsx";

export default async function WorkspaceLayout({ children, params }: LayoutProps<"/[locale]/[workspace]">) {
  const { workspace } = await params;
  const shell = await loadShell(workspace);
  return (
    <WorkspaceFrame
      setTheme={setTheme}
      shell={shell}
      signOut={<SignOutButton action={signOut.bind(null, await getLocale())} />}
      workspace={workspace}
    >
      {children}
    </WorkspaceFrame>
  );
}
