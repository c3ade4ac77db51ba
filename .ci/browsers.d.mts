/** The full path of a program by its name, looked up in PATH; undefined when there is none. */
export declare function findProgram(name: string): string | undefined;
/** The Chromium to test with: CHROME_PATH first, then the known places. */
export declare function findChromium(): string | undefined;
/** The Firefox to test with, or undefined. FIREFOX_PATH wins. */
export declare function findFirefox(): string | undefined;
/** The programs WebKitGTK needs: its driver, and Xvfb where there is no display; undefined when one is missing. */
export declare function findWebKit(): { driver: string; screen?: string | undefined } | undefined;
