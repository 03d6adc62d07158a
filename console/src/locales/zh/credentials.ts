/** Passwords, authenticators, invitations, sessions. */
export const credentials = {
  'signIn.codeHelp': '密码正确。请打开手机上的身份验证器，输入本系统的六位验证码；手机不在身边，可以用恢复码。',
  'signIn.back': '换一个账号',

  'password.present': '现在的密码',
  'password.new': '新密码',
  'password.again': '再输一遍新密码',
  'password.rules':
    '至少10位，含大写字母、小写字母、数字、符号中的三类；也可以用一句14字以上的话。不要含用户名和姓名。',
  'password.differs': '两次输入的密码不一样',
  'password.change': '修改密码',
  'password.changed': '密码已修改，其他地方的登录已退出',
  'password.set': '设置密码',

  'welcome.title': '设置密码',
  'welcome.INVITATION': '{{name}}，您好。您的用户名是 {{username}}，请设置登录密码。',
  'welcome.RESET': '{{name}}，您好。请为用户名 {{username}} 设置新的登录密码，原密码随即作废。',
  'welcome.over': '这个链接已经用过、过期或被新的链接代替。请联系系统管理员重新发一个。',
  'welcome.code': '确认码（由安全管理员告知）',
  'welcome.waits': '{{name}}，您好。链接还在等安全管理员确认；确认后，安全管理员会告诉您一个确认码，那时再打开即可。',
  'welcome.done': '密码已设置。',
  'welcome.toSignIn': '去登录',

  'factor.title': '身份验证器',
  'factor.code': '验证码或恢复码',
  'factor.isSet': '已启用：登录时除密码外还要输入验证码。换手机前请先停用，再用新手机启用。',
  'factor.isNot': '没有启用。启用后，登录时除密码外还要输入手机上的六位验证码，密码泄露也进不来。',
  'factor.begin': '启用身份验证器',
  'factor.next': '下一步',
  'factor.scan': '用手机上的身份验证器（支持TOTP的任何一种）扫描下图，再输入它显示的六位数字。',
  'factor.byHand': '扫不了的，手工输入密钥：',
  'factor.enable': '确认启用',
  'factor.codes':
    '已启用。下面是十个恢复码，手机丢失时每个可以代替验证码用一次。它们只显示这一次，请抄写或打印后妥善保管。',
  'factor.kept': '我已抄写或打印',
  'factor.finish': '完成',
  'factor.print': '打印',
  'factor.renew': '更换恢复码',
  'factor.remove': '停用',
  'factor.removeEffect': '停用后登录只要密码。岗位要求使用身份验证器的，停用后不能办理业务，直到重新启用。',

  'session.current': '这台设备',
  'session.other': '其他设备',
  'session.from': '登录地址 {{address}}',
  'session.seen': '最近使用 {{at}}',
  'session.end': '让它退出',
  'session.ended': '已退出那台设备上的登录',

  'me.title': '我的账号',
  'me.posts': '我的岗位',
  'me.sessions': '登录中的设备',

  'duties.title': '请先完成安全设置',
  'duties.note': '完成后才能办理业务。',
  'duties.password': '密码已超过180天，请换一个',
  'duties.factor': '您的岗位要求使用身份验证器',
} as const;
