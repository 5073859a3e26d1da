#pragma once
#include <QFrame>
#include <functional>

class ElidedLabel;
class QLineEdit;
class QListWidget;
class Theme;

//! One line asked for above the panes: a time, a tag, a name. Enter takes it, Escape leaves; it goes when the focus
//! goes.
class AskLine : public QFrame {
    Q_OBJECT
public:
    //! One thing to choose from; `value` is what is taken.
    struct Choice {
        QString text;
        QString value;
    };
    struct Question {
        QString title;
        QString placeholder;
        std::function<QString(const QString &typed)> hint; //!< what the words would mean; may be empty
        std::function<bool(const QString &typed)> accepts; //!< none: anything but nothing
        std::function<void(const QString &value)> take;
        std::function<void(const QString &typed, AskLine &line)>
            search; //!< fills choices as one types; none: they stay
        QList<Choice> choices;
    };
    explicit AskLine(Theme &theme, QWidget *parent);
    void ask(const Question &question, const QRect &above); //!< `above`: in the parent, what it opens over
    void setChoices(const QList<Choice> &choices);

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed();
    void showHint();
    QString value() const;
    void accept();
    void shut();
    void place();
    Theme &m_theme;
    Question m_question;
    QRect m_above;
    ElidedLabel *m_title, *m_hint;
    QLineEdit *m_edit;
    QListWidget *m_choices;
};
