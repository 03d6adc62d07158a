/** Something that whoever backs up or restores can put right. Its message is one line in Chinese. */
export class BackupError extends Error {}
