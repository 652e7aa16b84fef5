"use client";

import type { ReactNode } from "react";
import type { Theme } from "../theme";
import { useWords } from "../words";
import { AccountMenu } from "./account-menu";
import type { Account, EntryGroup, Notice as NoticeShown, PaletteAction, Places } from "./entries";
import { Framed } from "./framed-context";
import { LeaveDrawer } from "./leave-drawer";
import { Notice } from "./notice";
import { Palette } from "./palette";
import { PlaceMenu } from "./place-menu";
import { Sidebar } from "./sidebar";
import { TopBar } from "./top-bar";

type Props = {
  places: Places;
  menu: readonly EntryGroup[];
  account: Account;
  /** What the palette offers besides the entries of the menus. */
  actions?: readonly PaletteAction[];
  theme?: Theme;
  /** Something that must not be overlooked on any page: above everything, and first by keyboard. */
  notice?: ReactNode;
  /** What waits for the reader, above the page. */
  waiting?: NoticeShown;
  children: ReactNode;
};

/** The frame around every page of the signed-in: where one is, where one can go, who one is. */
export function AppFrame({ places, menu, account, actions = [], theme, notice, waiting, children }: Props) {
  const words = useWords();
  const pages = [...menu.flatMap((group) => group.entries), ...account.entries];
  return (
    <div className="shell">
      {notice}
      <a href="#content" className="skip">
        {words.skip}
      </a>
      <TopBar places={places} />
      <div id="sidebar" popover="auto" className="sidebar">
        <PlaceMenu places={places} />
        <Palette pages={pages.map(({ label, href, key }) => ({ label, href, key }))} actions={actions} />
        <Sidebar groups={menu} />
        <AccountMenu account={account} theme={theme} />
      </div>
      <LeaveDrawer drawer="sidebar" />
      <main id="content" tabIndex={-1} className="content">
        <Framed>
          {waiting && <Notice notice={waiting} />}
          {children}
        </Framed>
      </main>
    </div>
  );
}
