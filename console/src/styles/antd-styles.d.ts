declare module 'virtual:antd-styles' {
  /** what the sheet that comes along holds, by the names under which parts of Ant Design ask for their styles */
  export const names: readonly string[];
}
